// What VS Code's window says through the smoke-test driver, as lines on the terminal.
import { format } from 'node:util';

/** Complaints of a VS Code without network and sign-in; none of them is about the extension. */
const noise = [
  /^\[?(AgentHost|ChatModelSelection|AccountPolicyGate|reconnection-grace-time|RemoteAgentHost|Service Worker)/,
  /^(Resolv(ing|ed) connection token|Creating a socket|Creation of workbench contribution|Updating additional builtin)/,
  /authentication provider|open-vsx|extensions gallery|vscode-sqlite3|Chat|copilot/i,
  /^Canceled\b|DefaultAccount/, // its sign-in, ended with the window
];

/** Prints one entry of the window's console: the extension host's lines, without the window's own chatter. */
export function printConsole(type: string, args: readonly unknown[]): void {
  const text = format(...args);
  if (noise.some((pattern) => pattern.test(text))) return;
  if (type === 'error' || type === 'warn') process.stderr.write(`${text}\n`);
  else process.stdout.write(`${text}\n`);
}
