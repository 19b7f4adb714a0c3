import { lex, type Token } from '@kalint/parser';

/** One line of the text with its tokens. Offsets in UTF-16 code units from 0, ends exclusive. */
export interface Line {
  readonly start: number;
  /** Behind the last character that is not part of the line end. */
  readonly end: number;
  /** Behind the line end. */
  readonly next: number;
  /** All but blanks, the comment and the line end. */
  readonly code: readonly Token[];
  readonly comment: Token | undefined;
  /**
   * Blanks decide how keepalived takes it apart: it holds a byte order mark or white space other than blanks and tabs,
   * ends in a backslash that joins no lines, or has an `include` to which the next thing is glued.
   */
  readonly isOdd: boolean;
  /**
   * A definition over several lines reaches this line, or may: blank and comment lines count here, up to the next line
   * that holds anything.
   */
  readonly isInDefinition: boolean;
}

const ODD_BLANK = /[\r\f\v]/;
const INCLUDE = /^include[rmwba]?$/;

/** A line being read. */
interface Draft {
  start: number;
  code: Token[];
  comment: Token | undefined;
  isOdd: boolean;
}

/** Splits a text into its lines. The text must end with a line end, or be empty. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let draft: Draft = { start: 0, code: [], comment: undefined, isOdd: false };
  let isInDefinition = false;
  for (const token of lex(text)) {
    switch (token.kind) {
      case 'newline': {
        const { start, code, comment } = draft;
        const isOdd = draft.isOdd || endsInBackslash(text, draft);
        lines.push({ start, end: token.start, next: token.end, code, comment, isOdd, isInDefinition });
        isInDefinition = goesOn(text, draft) || (isInDefinition && code.length === 0);
        draft = { start: token.end, code: [], comment: undefined, isOdd: false };
        break;
      }
      case 'blank':
        draft.isOdd ||= ODD_BLANK.test(text.slice(token.start, token.end));
        break;
      case 'byte-order-mark':
        draft.isOdd = true;
        break;
      case 'comment':
        draft.comment = token;
        break;
      default:
        draft.isOdd ||= isOddToken(text, token);
        draft.code.push(token);
    }
  }
  return lines;
}

function isOddToken(text: string, { kind, start, end }: Token): boolean {
  const word = text.slice(start, end);
  return ODD_BLANK.test(word) || (kind === 'word' && INCLUDE.test(word));
}

function endsInBackslash(text: string, { code, comment }: Draft): boolean {
  const last = code.at(-1);
  if (last === undefined || comment !== undefined || last.kind === 'continuation') return false;
  return text[last.end - 1] === '\\';
}

/** Before 2.4.0 a backslash at the end of a comment joins lines, too. */
function goesOn(text: string, { code, comment }: Draft): boolean {
  return code.at(-1)?.kind === 'continuation' || (comment !== undefined && text[comment.end - 1] === '\\');
}

/** True for a line that holds nothing at all. */
export function isBlank(line: Line): boolean {
  return line.code.length === 0 && line.comment === undefined && !line.isOdd;
}

/** True for a line that holds a comment and nothing else. */
export function isCommentLine(line: Line): boolean {
  return line.code.length === 0 && line.comment !== undefined;
}
