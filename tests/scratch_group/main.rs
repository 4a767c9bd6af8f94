//! Temporary.
#[path = "../core/group.rs"]
mod group;
#[path = "../core/families.rs"]
mod families;
mod support {
    use cosetta::group::*;
    pub(crate) fn group_of(name: &str) -> CayleyTable {
        let spec: GroupSpec = name.parse().unwrap_or_else(|error| panic!("{name}: {error}"));
        match spec.build() {
            Ok(Structure::Group(group)) => group,
            Ok(Structure::NotGroup { reason, .. }) => panic!("{name}: {reason}"),
            Err(error) => panic!("{name}: {error}"),
        }
    }
}
