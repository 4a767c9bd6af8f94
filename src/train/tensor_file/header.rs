//! The header of a safetensors file: a JSON object in which no name stands twice.

use safetensors::tensor::TensorInfo;
use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, Visitor},
};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fmt,
};

/// The name under which a file speaks of itself.
const METADATA: &str = "__metadata__";

/// What a header says, unchecked.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub(super) metadata: HashMap<String, String>,
    pub(super) tensors: BTreeMap<String, TensorInfo>,
}

impl<'de> Deserialize<'de> for Header {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_map(HeaderVisitor)
    }
}

struct HeaderVisitor;

impl<'de> Visitor<'de> for HeaderVisitor {
    type Value = Header;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a place for each tensor")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Header, A::Error> {
        let (mut header, mut names) = (Header::default(), HashSet::new());
        while let Some(name) = next_name(&mut map, &mut names)? {
            let of = |error: A::Error| A::Error::custom(format!("'{name}': {error}"));
            if name == METADATA {
                header.metadata = map.next_value::<Texts>().map_err(of)?.0;
            } else {
                let info = map.next_value().map_err(of)?;
                header.tensors.insert(name, info);
            }
        }
        Ok(header)
    }
}

/// The next name of an object. Other readers keep the last of two members with one name,
/// or the first: here they are an error.
fn next_name<'de, A: MapAccess<'de>>(
    map: &mut A,
    names: &mut HashSet<String>,
) -> Result<Option<String>, A::Error> {
    let name: Option<String> = map.next_key()?;
    match name {
        Some(name) if !names.insert(name.clone()) => {
            Err(A::Error::custom(format!("'{name}' stands there twice")))
        }
        name => Ok(name),
    }
}

/// An object of texts.
struct Texts(HashMap<String, String>);

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_map(TextsVisitor)
    }
}

struct TextsVisitor;

impl<'de> Visitor<'de> for TextsVisitor {
    type Value = Texts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of texts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Texts, A::Error> {
        let (mut texts, mut names) = (HashMap::new(), HashSet::new());
        while let Some(name) = next_name(&mut map, &mut names)? {
            texts.insert(name, map.next_value()?);
        }
        Ok(Texts(texts))
    }
}
