//! What is selected in a group, as JavaScript sees it.

use super::{Profile, from_js, to_js};
use cosetta::profile::{Arrangement, ChosenSubgroup, LineOrder, LineSide, SubgroupChoice};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

/// The subgroup that is looked at, and how lines are to be sorted.
#[derive(Deserialize)]
struct Look {
    order: LineOrder,
    side: LineSide,
    subgroup: Option<SubgroupChoice>,
}

#[derive(Serialize)]
struct Arranged {
    arrangement: Arrangement,
    /// `null` without a subgroup, or if there is none there.
    subgroup: Option<ChosenSubgroup>,
}

#[wasm_bindgen]
impl Profile {
    /// Whether the subgroups of the group are known, so that one can be chosen by its
    /// place in the lattice.
    #[wasm_bindgen(js_name = knowsSubgroups)]
    #[must_use]
    pub fn knows_subgroups(&self) -> bool {
        self.0.knows_subgroups()
    }

    /// The single subgroups; `null` before they are known, or if they are too many.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn singles(&self) -> Result<JsValue, JsError> {
        to_js(&self.0.singles())
    }

    /// The elements in the order wished for, and what there is to say of the subgroup.
    ///
    /// # Errors
    /// If the options are not known.
    pub fn arrange(&self, look: JsValue) -> Result<JsValue, JsError> {
        let Look { order, side, subgroup } = from_js(look)?;
        let subgroup = subgroup.and_then(|choice| self.0.subgroup(&choice));
        to_js(&Arranged {
            arrangement: self.0.arrange(order, subgroup.as_ref(), side),
            subgroup: subgroup.map(|h| self.0.describe(&h)),
        })
    }
}
