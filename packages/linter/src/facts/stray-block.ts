/**
 * What keepalived does with a block behind a word that takes none: it reports the `{`, reads the lines inside as if they
 * stood in the enclosing block, and takes the `}` for that of the enclosing block (parser.c:process_stream).
 * @param enclosing path of the enclosing block, "" at the top level
 */
export function strayBlock(enclosing: string): string {
  if (enclosing === '') {
    return 'passes over the {, reads the lines inside as if they stood at the top level, and reports the } as one too many';
  }
  const name = enclosing.slice(enclosing.lastIndexOf('/') + 1);
  return `passes over the {, reads the lines inside as if they stood in ${name}, and takes the } for the end of ${name}`;
}
