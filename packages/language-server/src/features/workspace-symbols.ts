import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';

/** The symbols of a file whose names hold the letters of a query in their order. */
export function matchingSymbols(query: string, uri: string, symbols: readonly DocumentSymbol[]): SymbolInformation[] {
  const found: SymbolInformation[] = [];
  const visit = (some: readonly DocumentSymbol[], containerName: string | undefined) => {
    for (const { name, kind, selectionRange, children = [] } of some) {
      if (matches(name.toLowerCase(), query.toLowerCase())) {
        found.push({ name, kind, location: { uri, range: selectionRange }, ...(containerName && { containerName }) });
      }
      visit(children, name);
    }
  };
  visit(symbols, undefined);
  return found;
}

function matches(name: string, query: string): boolean {
  let at = 0;
  for (const letter of query) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
