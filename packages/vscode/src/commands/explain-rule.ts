import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { showRulePage } from '../rule-page.ts';
import { askServer, EXPLAIN, isExplanation, isProblem } from '../server-commands.ts';

/** Shows the page of a rule: the given one, the one with a finding at the cursor, or one the person chooses. */
export async function explainRule(client: Client, given?: unknown): Promise<void> {
  const rule = typeof given === 'string' ? given : await chooseRule();
  if (rule === undefined) return;
  const answer = await askServer(client, EXPLAIN, [rule], isExplanation);
  if (isProblem(answer)) await vscode.window.showWarningMessage(answer.problem);
  else await showRulePage(rule, answer.markdown);
}

async function chooseRule(): Promise<string | undefined> {
  const here = [...new Set(findingsAtCursor())];
  if (here.length === 1) return here[0];
  if (here.length > 1) return vscode.window.showQuickPick(here, { title: 'Explain which rule?' });
  return vscode.window.showInputBox({ title: 'Explain a rule', prompt: 'Id of a rule, as shown with a finding' });
}

/** Ids of the rules with a finding on the cursor's line. */
function findingsAtCursor(): string[] {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return [];
  const { line } = editor.selection.active;
  return vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'kalint' && range.start.line <= line && line <= range.end.line)
    .flatMap(({ code }) => ruleOf(code));
}

function ruleOf(code: vscode.Diagnostic['code']): string[] {
  const value = typeof code === 'object' ? code.value : code;
  return typeof value === 'string' ? [value] : [];
}
