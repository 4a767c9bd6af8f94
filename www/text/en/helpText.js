/** The list of keys; fetched with the dialog that shows it. */
export const helpText = {
  title: "Keyboard",
  close: "Close",
  switchOff: "Single-key shortcuts",
  rule: "Letters work only in the part of the page that has the focus. Without single-key shortcuts, letters do nothing anywhere, nor do Space, full stop and question mark on the page; this is remembered on this machine.",
  views: [
    {
      title: "Everywhere",
      keys: [
        ["Space", "Train or pause"],
        [".", "One step"],
        ["Ctrl + Z", "Undo a change of the selection"],
        ["?", "Find anything, and this list"],
      ],
    },
    {
      title: "In the run and its settings",
      keys: [
        ["R", "Reset to step 0"],
        ["N", "New seed"],
      ],
    },
    {
      title: "In the table",
      keys: [
        ["← ↑ → ↓", "Move to the next cell"],
        ["Home, End", "Ends of the row"],
        ["Ctrl + Home, End", "Corners of the table"],
        ["Page Up, Down", "A block, or ten rows, up, down"],
        ["C", "Next colouring"],
        ["R", "Sort by the active subgroup, and back"],
        ["M", "Move the row and its column"],
        ["Shift + M", "Move the column and its row"],
        ["Enter, Esc", "Pin the cell, let it go"],
        ["+ − 0", "Larger, smaller, the whole table"],
        ["Space", "Pick the element of the row"],
        ["Shift + Space", "Pick the element of the column"],
      ],
    },
    {
      title: "In the curves",
      keys: [
        ["← →", "Previous, next record"],
        ["Shift + ← →", "Ten records on"],
        ["Home, End", "First record, now"],
        ["M, G, C", "Where it memorised, grokked, was clean"],
        ["+ −", "Zoom in, see all steps"],
        ["L", "Log or linear steps"],
        ["Esc", "See all steps, then now"],
      ],
    },
    {
      title: "In the timeline",
      keys: [
        ["← →", "Previous, next step that is kept"],
        ["Home, End", "First step, now"],
        ["B", "Branch at the step that is looked at"],
      ],
    },
    {
      title: "In the weights",
      keys: [
        ["← ↑ → ↓", "Move to the next weight"],
        ["Home, End", "Ends of the row"],
        ["Ctrl + Home, End", "Corners of the picture"],
        ["Page Up, Down", "A coset up, down"],
        ["Enter", "Choose the neuron"],
        ["Space, Esc", "Mark the weight to compare, let it go"],
        ["+ − 0", "Larger, smaller, the whole picture"],
        ["N, Shift + N", "Next, previous neuron of the circuit"],
      ],
    },
    {
      title: "In the neuron card",
      keys: [
        ["← →", "Previous, next neuron"],
        ["N, Shift + N", "Next, previous neuron of the circuit"],
        ["S", "Remove the neuron"],
        ["P", "Pin it to compare"],
      ],
    },
    {
      title: "In the lattice",
      keys: [
        ["↑ ↓", "Up, down to a subgroup that lies next"],
        ["← →", "Along subgroups of that order"],
        ["Enter, Space", "Make it the active subgroup"],
        ["E", "Show its conjugates one by one, and back"],
        ["+ − 0", "Nearer, further, all of it"],
      ],
    },
  ],
};
