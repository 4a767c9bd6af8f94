//! Partitions of the elements: conjugacy classes, cosets, double cosets.

use crate::sorting;

/// The elements `0..n` in disjoint blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partition {
    block_of: Vec<u16>,
    blocks: Vec<Vec<u16>>,
}

impl Partition {
    /// The partition of `0..n` in which `block(x)` is the whole block of `x`;
    /// blocks are numbered by their smallest element.
    pub(super) fn by_blocks(n: usize, block: impl Fn(usize) -> Vec<usize>) -> Self {
        let mut block_of = vec![u16::MAX; n];
        let mut count = 0;
        for x in 0..n {
            if block_of[x] == u16::MAX {
                block(x).into_iter().for_each(|y| block_of[y] = count);
                count += 1;
            }
        }
        let mut blocks = vec![Vec::new(); count.into()];
        for (x, &number) in (0u16..).zip(&block_of) {
            blocks[usize::from(number)].push(x);
        }
        Self { block_of, blocks }
    }

    /// The same blocks, numbered in ascending order of `key`.
    pub(super) fn sorted_by_key<K: Ord>(mut self, key: impl Fn(&[u16]) -> K) -> Self {
        sorting::sort_by_key(&mut self.blocks, |block| key(block));
        for (number, block) in (0u16..).zip(&self.blocks) {
            block.iter().for_each(|&x| self.block_of[usize::from(x)] = number);
        }
        self
    }

    /// The number of blocks.
    #[must_use]
    pub fn count(&self) -> usize {
        self.blocks.len()
    }

    /// The block that `x` lies in.
    ///
    /// # Panics
    /// If `x` is not an element.
    #[must_use]
    pub fn block_of(&self, x: usize) -> usize {
        usize::from(self.block_of[x])
    }

    /// The elements of block `b`, ascending.
    ///
    /// # Panics
    /// If there is no such block.
    #[must_use]
    pub fn block(&self, b: usize) -> &[u16] {
        &self.blocks[b]
    }

    /// All blocks.
    #[must_use]
    pub fn blocks(&self) -> &[Vec<u16>] {
        &self.blocks
    }

    /// All elements, block after block.
    #[must_use]
    pub fn elements(&self) -> Vec<u16> {
        self.blocks.concat()
    }

    /// The smallest element of block `b`.
    ///
    /// # Panics
    /// If there is no such block.
    #[must_use]
    pub fn representative(&self, b: usize) -> usize {
        usize::from(self.blocks[b][0])
    }
}
