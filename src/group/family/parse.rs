//! Reading the names of families.
//!
//! ```text
//! product := power ('x' power)*
//! power   := atom ('^' number | 'wr' 'C2')*
//! atom    := '(' product ')' | letters and parameters
//! ```

use super::{
    Family, MatrixGroup, limits,
    reader::{Parsed, Reader, Unread, plain},
};
use crate::group::{GroupError, text::beginning};
use std::str::FromStr;

/// Deeper brackets only repeat themselves.
const MAX_DEPTH: u8 = 50;
/// 2¹⁰ is the largest order, so that further factors are trivial.
const MAX_FACTORS: usize = 16;

impl FromStr for Family {
    type Err = GroupError;

    /// `S5`, `s5`, `Sym(5)`, `Z_6`, `SL(2, 3)`, `D4 × C2`, `C2^3`, `C₂³`: any
    /// case, spaces around operators, and the usual other ways of writing.
    fn from_str(name: &str) -> Result<Self, GroupError> {
        let name = name.trim();
        let text = plain(name);
        let mut reader = Reader::new(name, &text);
        match reader.product() {
            Ok(family) if reader.rest().is_empty() => Ok(family),
            Err(Unread::Refused(error)) => Err(error),
            _ => Err(GroupError::UnknownName { name: beginning(name) }),
        }
    }
}

impl Reader<'_> {
    fn product(&mut self) -> Parsed<Family> {
        let mut factors = Vec::new();
        loop {
            match self.power()? {
                Family::Product(inner) => factors.extend(inner),
                factor => factors.push(factor),
            }
            if !self.eat("x") {
                break;
            }
        }
        if factors.len() > MAX_FACTORS {
            return Err(self.refused(format!("products have at most {MAX_FACTORS} factors")));
        }
        if factors.len() == 1 {
            return Ok(factors.remove(0));
        }
        Ok(limits::within(Family::Product(factors))?)
    }

    fn power(&mut self) -> Parsed<Family> {
        let bracketed = self.rest().starts_with('(');
        let mut family = self.atom()?;
        // Whether an operator after it could be meant for a part of it only.
        let mut unclear = !bracketed && matches!(family, Family::Semidirect { .. });
        loop {
            let rest = self.rest().trim_start();
            if unclear && (rest.starts_with('^') || rest.starts_with("wr")) {
                let mend = format!("say by brackets what belongs together, as in ({family})^2");
                return Err(self.refused(mend));
            }
            if rest.starts_with(':') {
                let mend = "with ':' only cyclic groups can be joined, such as C7:C3 or C8:3C2";
                return Err(self.refused(mend));
            }
            if self.eat("^") {
                family = limits::power(family, self.number()?)?;
            } else if self.eat("wr") {
                if !["c2", "z2", "s2"].iter().any(|two| self.eat(two)) {
                    let mend = "after 'wr' only C2 is known, as in S3wrC2";
                    return Err(self.refused(mend));
                }
                family = limits::within(Family::WreathC2(Box::new(family)))?;
                unclear = true;
            } else {
                return Ok(family);
            }
        }
    }

    fn atom(&mut self) -> Parsed<Family> {
        if self.rest().starts_with('(') {
            return self.in_brackets();
        }
        let letters = self.take(|c| c.is_ascii_lowercase());
        if let Some(kind) = matrix_group(letters) {
            let (dimension, p) = self.dimension_and_prime()?;
            return Ok(limits::matrix(kind, dimension, p)?);
        }
        match letters {
            "dih" if self.rest().starts_with('(') => {
                let a = self.in_brackets()?;
                Ok(limits::generalised_dihedral(a)?)
            }
            "agl" => match self.dimension_and_prime()? {
                (1, p) => Ok(limits::affine(p)?),
                _ => Err(self.refused("only AGL(1,p) is known, which is Aff(p)")),
            },
            "es" => {
                let order = self.number()?;
                let sign = self.take(|c| matches!(c, '+' | '-'));
                Ok(limits::extraspecial(order, sign)?)
            }
            "c" | "z" => self.cyclic(),
            _ => {
                let n = self.parameter()?;
                limits::one_parameter(letters, n).ok_or(Unread::Unknown)?.map_err(Unread::from)
            }
        }
    }

    fn in_brackets(&mut self) -> Parsed<Family> {
        self.expect("(")?;
        if self.depth == MAX_DEPTH {
            return Err(Unread::Unknown);
        }
        self.depth += 1;
        let family = self.product()?;
        self.depth -= 1;
        self.close()?;
        Ok(family)
    }

    /// `5`, `/5` or `/5Z` behind a C or Z, and what it acts on if `:` follows.
    fn cyclic(&mut self) -> Parsed<Family> {
        let n = self.order_of_cyclic()?;
        if !self.eat(":") {
            return Ok(limits::cyclic(n)?);
        }
        let k = if self.rest().starts_with(|c: char| c.is_ascii_digit()) {
            Some(self.number()?)
        } else {
            None
        };
        if self.take(|c| matches!(c, 'c' | 'z')).len() != 1 {
            return Err(Unread::Unknown);
        }
        let m = self.order_of_cyclic()?;
        Ok(limits::semidirect(n, k, m)?)
    }

    fn order_of_cyclic(&mut self) -> Parsed<u64> {
        let quotient = !self.take(|c| c == '/').is_empty();
        let n = self.parameter()?;
        if quotient {
            self.take(|c| c == 'z');
        }
        Ok(n)
    }

    /// `(2,5)`, `2(5)` or `_2(5)`.
    fn dimension_and_prime(&mut self) -> Parsed<(u64, u64)> {
        self.take(|c| c == '_');
        if self.rest().starts_with('(') {
            self.expect("(")?;
            let dimension = self.number()?;
            self.expect(",")?;
            let p = self.number()?;
            self.close()?;
            Ok((dimension, p))
        } else {
            Ok((self.number()?, self.parameter()?))
        }
    }
}

fn matrix_group(letters: &str) -> Option<MatrixGroup> {
    Some(match letters {
        "sl" => MatrixGroup::SpecialLinear,
        "gl" => MatrixGroup::GeneralLinear,
        "psl" | "l" => MatrixGroup::ProjectiveSpecialLinear,
        "pgl" => MatrixGroup::ProjectiveGeneralLinear,
        _ => return None,
    })
}
