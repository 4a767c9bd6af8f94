//! One module in two parts: what the first needs stands in it, the rest in the second, which
//! is linked to it later.
//!
//! The second part borrows the first one's memory, tables, globals and functions, which the
//! first exports under names of its own. Whatever stands in a table may be called from
//! anywhere, so it stays in the first part, with all that it calls.

use std::{collections::BTreeMap, error::Error};
use walrus::{
    ExportItem, FunctionId, FunctionKind, GlobalId, GlobalKind, ImportKind, ImportedFunction,
    MemoryId, Module, TableId, passes::gc,
};

/// The name of the module that the second part imports from.
const FIRST: &str = "first";

/// Both parts, of which the first exports what `is_first` says and the second all else.
///
/// # Errors
/// If the module cannot be read, or sets its memory itself while it runs: then it would do so
/// twice.
pub(crate) fn split(
    module: &[u8],
    is_first: impl Fn(&str) -> bool,
) -> Result<[Vec<u8>; 2], Box<dyn Error>> {
    let mut first = Module::from_buffer(module)?;
    keep_exports(&mut first, &is_first);
    let mut second = Module::from_buffer(module)?;
    if second.start.is_some() || second.data.iter().any(walrus::Data::is_passive) {
        return Err("a module that sets its memory itself cannot be split".into());
    }
    let items = Items::of(&first);
    borrow(&mut second, &items);
    keep_exports(&mut second, |name| !is_first(name));
    lend(&mut first, &items, &second);
    Ok([first.emit_wasm(), second.emit_wasm()])
}

/// Deletes all other exports, and what nothing needs any more.
fn keep_exports(module: &mut Module, keeps: impl Fn(&str) -> bool) {
    let others = module.exports.iter().filter(|export| !keeps(&export.name));
    for id in others.map(walrus::Export::id).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
    gc::run(module);
}

/// What a module has of its own, by numbers: an item has the same one in both parts.
struct Items {
    functions: BTreeMap<usize, FunctionId>,
    memories: BTreeMap<usize, MemoryId>,
    tables: BTreeMap<usize, TableId>,
    globals: BTreeMap<usize, GlobalId>,
}

impl Items {
    fn of(module: &Module) -> Self {
        let functions = module.funcs.iter_local().map(|(id, _)| (id.index(), id));
        let memories = module.memories.iter().map(walrus::Memory::id);
        let tables = module.tables.iter().map(walrus::Table::id);
        let globals = module.globals.iter().map(walrus::Global::id);
        Self {
            functions: functions.collect(),
            memories: memories.map(|id| (id.index(), id)).collect(),
            tables: tables.map(|id| (id.index(), id)).collect(),
            globals: globals.map(|id| (id.index(), id)).collect(),
        }
    }
}

/// Makes the second part import all that the first has, which has set up memory and tables.
fn borrow(second: &mut Module, first: &Items) {
    for id in second.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
        second.data.delete(id);
    }
    for id in second.elements.iter().map(walrus::Element::id).collect::<Vec<_>>() {
        second.elements.delete(id);
    }
    let own = Items::of(second);
    let Module { imports, memories, tables, globals, funcs, .. } = second;
    let mut import =
        |letter, index, item: ImportKind| imports.add(FIRST, &name(letter, index), item);
    for (&index, &id) in own.memories.iter().filter(|(index, _)| first.memories.contains_key(index))
    {
        let memory = memories.get_mut(id);
        memory.data_segments.clear();
        memory.import = Some(import('m', index, id.into()));
    }
    for (&index, &id) in own.tables.iter().filter(|(index, _)| first.tables.contains_key(index)) {
        let table = tables.get_mut(id);
        table.elem_segments.clear();
        table.import = Some(import('t', index, id.into()));
    }
    for (&index, &id) in own.globals.iter().filter(|(index, _)| first.globals.contains_key(index)) {
        globals.get_mut(id).kind = GlobalKind::Import(import('g', index, id.into()));
    }
    for (&index, &id) in
        own.functions.iter().filter(|(index, _)| first.functions.contains_key(index))
    {
        let function = funcs.get_mut(id);
        let (import, ty) = (import('f', index, id.into()), function.ty());
        function.kind = FunctionKind::Import(ImportedFunction { import, ty });
    }
}

/// Makes the first part export what the second imports from it.
fn lend(first: &mut Module, items: &Items, second: &Module) {
    for import in second.imports.iter().filter(|import| import.module == FIRST) {
        let item = match import.kind {
            ImportKind::Function(id) => ExportItem::Function(items.functions[&id.index()]),
            ImportKind::Memory(id) => ExportItem::Memory(items.memories[&id.index()]),
            ImportKind::Table(id) => ExportItem::Table(items.tables[&id.index()]),
            ImportKind::Global(id) => ExportItem::Global(items.globals[&id.index()]),
            ImportKind::Tag(_) => unreachable!("nothing is thrown in the module"),
        };
        first.exports.add(&import.name, item);
    }
}

fn name(letter: char, index: usize) -> String {
    format!("{letter}{index}")
}
