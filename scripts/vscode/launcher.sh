#!/bin/sh
# The executable that @vscode/test-electron starts where there is no desktop VS Code.
here=$(dirname "$0")
exec "$here/../../node_modules/.bin/tsx" "$here/launcher.ts" "$@"
