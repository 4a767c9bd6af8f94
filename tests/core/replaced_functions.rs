//! Functions of neurons that are replaced by a part of theirs, or by the rest, against a plain
//! f64 network.

use crate::{
    intervene::{Plain, assert_agrees, mean, trained},
    removals::{outcome, relu, remove, report, tables, theory},
};
use cosetta::{
    analysis::{NetworkReport, NeuronStatus, Theory},
    intervene::{Choice, Removal, Replacement},
    model::{Parameters, Shape},
};

/// f_ρ = P_ρ f with P_ρ[g, h] = D/(mn) χ_ρ(gh⁻¹), element by element.
fn isotypic(theory: &Theory<'_>, irrep: usize, f: &[f64]) -> Vec<f64> {
    let (rho, group) = (&theory.irreps[irrep], theory.group);
    let scale = rho.dimension() as f64 / (rho.schur_type() * 24) as f64;
    let entry = |g: usize| {
        let terms = f.iter().enumerate();
        terms.map(|(h, f)| rho.character(group.product(g, group.inverse(h))) * f).sum::<f64>()
            * scale
    };
    (0..24).map(entry).collect()
}

/// The part of a neuron's function that an edit keeps or takes out, with the mean.
fn part(report: &NetworkReport, removal: &Removal, k: usize, f: &[f64], left: bool) -> Vec<f64> {
    let (theory, cosets) = (theory(), &report.neurons[k].cosets);
    let irrep = match removal {
        Removal::OnlyIrrep { irrep } | Removal::WithoutIrrep { irrep } => match irrep {
            Some(Choice::Number(irrep)) => Some(*irrep),
            _ => report.neurons[k].irrep,
        },
        _ => None,
    };
    if let Some(irrep) = irrep {
        return isotypic(&theory, irrep, f).iter().map(|x| x + mean(f)).collect();
    }
    let side = if left { &cosets.left } else { &cosets.right }.as_ref().expect("not constant");
    let (class, number) = match side.explained_by {
        Some(best) => (best.class, best.conjugate),
        None => (side.class, side.conjugate),
    };
    let h = &theory.lattice.classes()[class].subgroups()[number];
    let partner = |x: usize, h: usize| match left {
        true => theory.group.product(h, x),
        false => theory.group.product(x, h),
    };
    let mean_of = |x: usize| h.members().map(|h| f[partner(x, h)]).sum::<f64>();
    (0..24).map(|x| mean_of(x) / h.order() as f64).collect()
}

#[test]
fn functions_are_replaced_by_parts_or_rests() {
    // One that has grokked, and one whose functions have a mean to lose.
    let random = Parameters::initial(Shape { n: 24, d: 5, w: 11 }, 3, 0);
    for parameters in [trained().parameters(), &random] {
        for (removal, keeps) in [
            (Removal::CosetMeans, true),
            (Removal::CosetComponents, false),
            (Removal::OnlyIrrep { irrep: None }, true),
            (Removal::OnlyIrrep { irrep: Some(Choice::Number(4)) }, true),
            (Removal::WithoutIrrep { irrep: None }, false),
            (Removal::WithoutIrrep { irrep: Some(Choice::Number(3)) }, false),
        ] {
            assert_is_replaced(parameters, &removal, keeps);
        }
    }
}

fn assert_is_replaced(parameters: &Parameters, removal: &Removal, keeps: bool) {
    let (report, plain) = (report(parameters), Plain::of(parameters));
    let (tables, count) = (tables(&plain), report.neurons.len());
    let found = remove(parameters, (removal, Replacement::Zero), (0, 0));
    let is_live = |&k: &usize| report.neurons[k].cosets.status != NeuronStatus::Dead;
    assert_eq!(found.removed, (0..count).filter(is_live).collect::<Vec<_>>());
    let edited = |side: usize, k: usize| -> Vec<f64> {
        let f: Vec<f64> = tables[side].iter().map(|row| row[k]).collect();
        if !found.removed.contains(&k) {
            return f;
        }
        let part = part(&report, removal, k, &f, side == 0);
        let rest = f.iter().zip(&part).map(|(x, part)| x - part + mean(&f));
        if keeps { part } else { rest.collect() }
    };
    let [left, right] = [0, 1].map(|side| (0..count).map(|k| edited(side, k)).collect::<Vec<_>>());
    let row = |columns: &[Vec<f64>], x: usize| columns.iter().map(|f| f[x]).collect::<Vec<_>>();
    let expected =
        plain.score(trained().dataset().pairs(), |x, y| relu(&row(&left, x), &row(&right, y)));
    assert_agrees(&found.outcome, &expected, &format!("{removal:?}"));
}

#[test]
fn coset_means_keep_what_matters_and_the_rest_does_not() {
    for (kept, taken) in [
        (Removal::CosetMeans, Removal::CosetComponents),
        (Removal::OnlyIrrep { irrep: None }, Removal::WithoutIrrep { irrep: None }),
    ] {
        assert!(outcome(&kept).outcome.accuracy > 0.99, "{kept:?}");
        assert!(outcome(&taken).outcome.accuracy < 0.2, "{taken:?}");
        // The same of a group with other names for its elements is worth nothing.
        let choice = (&kept, Replacement::Zero);
        let found = remove(trained().parameters(), choice, (5, 3));
        assert!(found.controls.expect("asked for").accuracy.most < 0.5, "{kept:?}");
    }
}
