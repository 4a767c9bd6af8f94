//! Networks as other programs write them: exact ones, made for every convention from its
//! definition.

use cosetta::exchange::{Composition, ElementOrder};
use safetensors::{Dtype, tensor::TensorView};
use std::collections::HashMap;

/// A tensor in another program's file.
#[derive(Clone)]
pub(crate) struct Foreign {
    pub(crate) name: &'static str,
    pub(crate) shape: [usize; 2],
    pub(crate) values: Vec<f32>,
}

impl Foreign {
    pub(crate) fn new(
        name: &'static str,
        shape: [usize; 2],
        value: impl Fn(usize, usize) -> f32,
    ) -> Self {
        let [rows, columns] = shape;
        let at = |i: usize| value(i / columns, i % columns);
        Self { name, shape, values: (0..rows * columns).map(at).collect() }
    }

    pub(crate) fn transposed(&self) -> Self {
        let [rows, columns] = self.shape;
        Self::new(self.name, [columns, rows], |r, c| self.values[c * columns + r])
    }
}

pub(crate) fn file(tensors: &[Foreign], metadata: &[(&str, &str)]) -> Vec<u8> {
    let bytes: Vec<Vec<u8>> =
        tensors.iter().map(|t| t.values.iter().flat_map(|x| x.to_le_bytes()).collect()).collect();
    let views = tensors.iter().zip(&bytes).map(|(tensor, bytes)| {
        let shape = match tensor.name {
            "unembed.bias" => vec![tensor.shape[1]],
            _ => tensor.shape.to_vec(),
        };
        (tensor.name, TensorView::new(Dtype::F32, shape, bytes).expect("a tensor"))
    });
    let metadata: HashMap<String, String> =
        metadata.iter().map(|&(key, value)| (key.to_owned(), value.to_owned())).collect();
    safetensors::serialize(views, Some(metadata)).expect("a file")
}

/// The exact network of a group that acts on k points, `act[g][p]` being g.p with (gh).p =
/// g.(h.p): neuron (i, j) has L = F(x⁻¹.i), R = -F(y.j), U = -1 if z.j = i, F injective.
/// Logit z is then - Σ_j ReLU(F(x⁻¹z.j) - F(y.j)), which is 0 for z = xy only.
pub(crate) fn exact(act: &[Vec<usize>]) -> Vec<Foreign> {
    let (n, k) = (act.len(), act[0].len());
    let w = k * k;
    #[expect(clippy::cast_precision_loss, reason = "a few points")]
    let f = |point: usize| point as f32;
    let inverse = |x: usize, i: usize| act[x].iter().position(|&p| p == i).expect("a permutation");
    let unit = |row: usize, column: usize| f(usize::from(column % w == row));
    vec![
        Foreign::new("lembed.weight", [n, w], |x, m| f(inverse(x, m / k))),
        Foreign::new("rembed.weight", [n, w], |y, m| -f(act[y][m % k])),
        Foreign::new("linear.weight", [w, 2 * w], unit),
        Foreign::new("unembed.weight", [n, w], |z, m| -f(usize::from(act[z][m % k] == m / k))),
        Foreign::new("unembed.bias", [1, n], |_, _| 0.0),
    ]
}

/// All permutations of `degree` points in lexicographic order, or the even ones first.
pub(crate) fn permutations(degree: usize, order: ElementOrder) -> Vec<Vec<usize>> {
    let mut all = vec![vec![]];
    for _ in 0..degree {
        let longer = |p: &Vec<usize>| {
            let free = (0..degree).filter(|i| !p.contains(i)).collect::<Vec<_>>();
            free.into_iter().map(|i| [&p[..], &[i]].concat()).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(longer).collect();
    }
    let odd = |p: &Vec<usize>| {
        (0..degree).flat_map(|j| (0..j).map(move |i| (i, j))).filter(|&(i, j)| p[i] > p[j]).count()
            % 2
    };
    if order == ElementOrder::Cosetta {
        all.sort_by_key(odd);
    }
    all
}

/// S_n on its points under a convention. (gh)[i] = g[h[i]] acts by g.p = g[p];
/// (gh)[i] = h[g[i]] by g.p = g⁻¹[p].
pub(crate) fn action(
    degree: usize,
    order: ElementOrder,
    composition: Composition,
) -> Vec<Vec<usize>> {
    let act = |p: Vec<usize>| match composition {
        Composition::RightFirst => p,
        Composition::LeftFirst => {
            (0..p.len()).map(|i| p.iter().position(|&q| q == i).expect("an image")).collect()
        }
    };
    permutations(degree, order).into_iter().map(act).collect()
}

pub(crate) const CONVENTIONS: [(ElementOrder, Composition); 4] = [
    (ElementOrder::Cosetta, Composition::LeftFirst),
    (ElementOrder::Cosetta, Composition::RightFirst),
    (ElementOrder::Lexicographic, Composition::LeftFirst),
    (ElementOrder::Lexicographic, Composition::RightFirst),
];
