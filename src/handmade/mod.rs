//! Networks built by hand, whose mechanism is known.
