#!/usr/bin/env bash
# Runs `execplan validate` with the inputs of the action in $PATHS, $STRICT, $FORMAT and
# $ARGS. Each line of $PATHS and $ARGS is one argument, which may contain spaces.
set -euo pipefail

arguments=(--format "$FORMAT")
case $STRICT in
  true) arguments+=(--strict) ;;
  false | '') ;;
  *)
    echo "::error title=execplan::the input strict must be \"true\" or \"false\""
    exit 2
    ;;
esac

while IFS= read -r line; do
  line=${line%$'\r'}
  if [ -n "$line" ]; then arguments+=("$line"); fi
done <<<"$ARGS"

# After "--", a path that begins with "-" is not an option.
arguments+=(--)
while IFS= read -r line; do
  line=${line%$'\r'}
  if [ -n "$line" ]; then arguments+=("$line"); fi
done <<<"$PATHS"

exec "$RUNNER_TEMP/execplan-bin/execplan" validate "${arguments[@]}"
