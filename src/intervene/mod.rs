//! What becomes of the answers when something in a network is changed or taken out.
