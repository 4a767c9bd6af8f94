"""JAX on the CPU, compiled, one thread: embeddings folded to tables first."""

import jax
import jax.numpy as jnp


def loss_of(weights, x, y, z):
    """Mean cross-entropy."""
    left_embedding, right_embedding, left, right, unembedding, bias = weights
    hidden = jax.nn.relu((left_embedding @ left)[x] + (right_embedding @ right)[y])
    log_probabilities = jax.nn.log_softmax(hidden @ unembedding + bias)
    return -jnp.mean(jnp.take_along_axis(log_probabilities, z[:, None], axis=1))


def adamw(recipe, step, weight, gradient, mean, square):
    """One tensor's update."""
    beta1, beta2 = recipe["beta1"], recipe["beta2"]
    mean = beta1 * mean + (1 - beta1) * gradient
    square = beta2 * square + (1 - beta2) * gradient**2
    change = mean / (1 - beta1**step) / (
        jnp.sqrt(square / (1 - beta2**step)) + recipe["epsilon"]
    )
    weight = weight * (1 - recipe["rate"] * recipe["decay"]) - recipe["rate"] * change
    return weight, mean, square


def steps(problem, batch):
    """A function that trains for one step and returns the loss before."""
    n, d, w = (problem["sizes"][key] for key in "ndw")
    shapes = ((n, d), (n, d), (d, w), (d, w), (w, n), (n,))
    weights = [
        jnp.array(values, dtype=jnp.float32).reshape(shape)
        for values, shape in zip(problem["weights"], shapes)
    ]
    x, y, z = (jnp.array(batch[key], dtype=jnp.int32) for key in "xyz")

    def step(state, count):
        loss, gradients = jax.value_and_grad(loss_of)(state[0], x, y, z)
        parts = [
            adamw(problem["recipe"], count, *tensors)
            for tensors in zip(state[0], gradients, state[1], state[2])
        ]
        return [list(part) for part in zip(*parts)], loss

    step = jax.jit(step, donate_argnums=0)
    state = [weights, [jnp.zeros_like(a) for a in weights], [jnp.zeros_like(a) for a in weights]]
    count = 0

    def run():
        nonlocal state, count
        count += 1
        state, loss = jax.block_until_ready(step(state, float(count)))
        return float(loss)

    return run


def load(problem):
    """(who, work, run) for each batch."""
    for work, batch in (("stepFull", "full"), ("stepMini", "mini")):
        yield f"JAX, jit ({jax.__version__})", work, steps(problem, problem[batch])
