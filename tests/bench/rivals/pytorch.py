"""PyTorch on the CPU, eager, one thread."""

import os

import torch
from torch import nn
from torch.nn import functional


class Network(nn.Module):
    """The authors' network: rows are embedded first, then mapped."""

    def __init__(self, sizes, weights):
        super().__init__()
        n, d, w = sizes["n"], sizes["d"], sizes["w"]
        self.lembed, self.rembed = nn.Embedding(n, d), nn.Embedding(n, d)
        self.linear = nn.Linear(2 * d, w, bias=False)
        self.unembed = nn.Linear(w, n)
        left, right, left_map, right_map, unembedding, bias = map(torch.tensor, weights)
        with torch.no_grad():
            self.lembed.weight.copy_(left.view(n, d))
            self.rembed.weight.copy_(right.view(n, d))
            self.linear.weight.copy_(torch.cat([left_map.view(d, w), right_map.view(d, w)]).T)
            self.unembed.weight.copy_(unembedding.view(w, n).T)
            self.unembed.bias.copy_(bias)

    def hidden(self, x, y):
        return self.linear(torch.cat([self.lembed(x), self.rembed(y)], dim=1))

    def forward(self, x, y):
        return self.unembed(torch.relu(self.hidden(x, y)))


class FoldedNetwork(Network):
    """The same function by way of tables, as in our own step."""

    def hidden(self, x, y):
        left, right = self.linear.weight.T.chunk(2)
        tables = self.lembed.weight @ left, self.rembed.weight @ right
        return functional.embedding(x, tables[0]) + functional.embedding(y, tables[1])


def loss_f64(logits, targets):
    """In double precision, as the authors compute it."""
    return functional.cross_entropy(logits.to(torch.float64), targets)


def steps(network, batch, loss_function, recipe):
    """A function that trains the network for one step and returns the loss before."""
    x, y, z = (torch.tensor(batch[key]) for key in "xyz")
    optimiser = torch.optim.AdamW(
        network.parameters(),
        lr=recipe["rate"],
        betas=(recipe["beta1"], recipe["beta2"]),
        eps=recipe["epsilon"],
        weight_decay=recipe["decay"],
    )

    def run():
        optimiser.zero_grad()
        loss = loss_function(network(x, y), z)
        loss.backward()
        optimiser.step()
        return loss.item()

    return run


def load(problem):
    """(who, work, run) for each form and batch."""
    torch.set_num_threads(1)
    about = f"{torch.__version__.split('+')[0]}, {torch.backends.cpu.get_cpu_capability()}"
    held = ", 256 bits" if os.environ.get("ATEN_CPU_CAPABILITY") == "avx2" else ""
    forms = (
        ("PyTorch, f64 loss", Network, loss_f64),
        ("PyTorch, f32 loss", Network, functional.cross_entropy),
        ("PyTorch, folded", FoldedNetwork, functional.cross_entropy),
    )
    for work, batch in (("stepFull", "full"), ("stepMini", "mini")):
        for who, form, loss in forms:
            network = form(problem["sizes"], problem["weights"])
            run = steps(network, problem[batch], loss, problem["recipe"])
            yield f"{who}{held} ({about})", work, run
