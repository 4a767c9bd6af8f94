//! Options of the command line: `--name value`.

use std::{collections::BTreeMap, ops::RangeInclusive, str::FromStr};

/// The options that have not been asked for yet.
pub(crate) struct Arguments(BTreeMap<String, String>);

impl Arguments {
    /// # Errors
    /// If a word is no option or an option has no value.
    pub(crate) fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = BTreeMap::new();
        while let Some(word) = words.next() {
            let name =
                word.strip_prefix("--").ok_or(format!("'{word}' is no option: see --help"))?;
            let value = match name {
                "help" => String::new(),
                _ => words.next().ok_or(format!("{word} needs a value"))?,
            };
            options.insert(name.to_owned(), value);
        }
        Ok(Self(options))
    }

    /// Whether an option was given.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        self.0.remove(name).is_some()
    }

    /// The value of an option, or `default`.
    pub(crate) fn text(&mut self, name: &str, default: &str) -> String {
        self.0.remove(name).unwrap_or_else(|| default.to_owned())
    }

    /// The number an option gives, if it was given.
    ///
    /// # Errors
    /// If it is no number.
    pub(crate) fn number<T: FromStr>(&mut self, name: &str) -> Result<Option<T>, String> {
        let Some(text) = self.0.remove(name) else { return Ok(None) };
        text.parse().map(Some).map_err(|_| format!("--{name} {text} is not a number that fits"))
    }

    /// The number an option gives, or `default`.
    ///
    /// # Errors
    /// If it is no number.
    pub(crate) fn number_or<T: FromStr>(&mut self, name: &str, default: T) -> Result<T, String> {
        Ok(self.number(name)?.unwrap_or(default))
    }

    /// First and last seed, from `--seeds A-B` or `--seeds A`.
    ///
    /// # Errors
    /// If these are no whole numbers, or in the wrong order.
    pub(crate) fn seeds(&mut self, default: &str) -> Result<RangeInclusive<u64>, String> {
        let text = self.text("seeds", default);
        let (first, last) = text.split_once('-').unwrap_or((&text, &text));
        match (first.parse(), last.parse()) {
            (Ok(first), Ok(last)) if first <= last => Ok(first..=last),
            _ => Err(format!("--seeds {text} is not like 1-12")),
        }
    }

    /// # Errors
    /// If an option was given that nobody asked for.
    pub(crate) fn finish(self) -> Result<(), String> {
        match self.0.into_keys().next() {
            Some(name) => Err(format!("--{name} does not belong here: see --help")),
            None => Ok(()),
        }
    }
}
