//! Eigenvalues of small symmetric matrices.

use ndarray::Array2;

/// Convergence is quadratic; matrices here have size 31 at most.
const MAX_SWEEPS: usize = 20;

/// Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's method: the
/// columns of the second result are orthonormal.
///
/// # References
/// Golub and Van Loan, *Matrix Computations*, section 8.5.
pub(super) fn symmetric_eigen(mut a: Array2<f64>) -> (Vec<f64>, Array2<f64>) {
    let n = a.nrows();
    let mut vectors = Array2::eye(n);
    let size = a.iter().map(|x| x * x).sum::<f64>().sqrt();
    let off_diagonal = |a: &Array2<f64>| {
        a.indexed_iter().filter(|((i, j), _)| i < j).map(|(_, x)| x * x).sum::<f64>().sqrt()
    };
    for _ in 0..MAX_SWEEPS {
        if off_diagonal(&a) <= size * f64::EPSILON {
            break;
        }
        for p in 0..n {
            for q in p + 1..n {
                let (c, s) = rotation(a[[p, p]], a[[p, q]], a[[q, q]]);
                rotate_columns(&mut a, p, q, c, s);
                a.swap_axes(0, 1);
                rotate_columns(&mut a, p, q, c, s);
                rotate_columns(&mut vectors, p, q, c, s);
            }
        }
    }
    (a.diag().to_vec(), vectors)
}

/// (cos, sin) of the rotation that makes [[app, apq], [apq, aqq]] diagonal.
fn rotation(app: f64, apq: f64, aqq: f64) -> (f64, f64) {
    if apq == 0.0 {
        return (1.0, 0.0);
    }
    let tau = (aqq - app) / (2.0 * apq);
    let t = tau.signum() / (tau.abs() + (1.0 + tau * tau).sqrt());
    let c = 1.0 / (1.0 + t * t).sqrt();
    (c, t * c)
}

fn rotate_columns(a: &mut Array2<f64>, p: usize, q: usize, c: f64, s: f64) {
    for mut row in a.outer_iter_mut() {
        let (x, y) = (row[p], row[q]);
        row[p] = c * x - s * y;
        row[q] = s * x + c * y;
    }
}
