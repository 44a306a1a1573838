#!/usr/bin/env bash
# Runs `execplan validate` by the inputs of the action, which arrive in $PATHS,
# $STRICT, $FORMAT and $ARGS. Each line is one argument, spaces and all.
set -euo pipefail

arguments=(--format "$FORMAT")
case $STRICT in
  true) arguments+=(--strict) ;;
  false | '') ;;
  *)
    echo "::error title=execplan::the input strict is neither \"true\" nor \"false\""
    exit 2
    ;;
esac

while IFS= read -r line; do
  line=${line%$'\r'}
  if [ -n "$line" ]; then arguments+=("$line"); fi
done <<<"$ARGS"

# Behind "--" no path is taken for an option.
arguments+=(--)
while IFS= read -r line; do
  line=${line%$'\r'}
  if [ -n "$line" ]; then arguments+=("$line"); fi
done <<<"$PATHS"

exec "$RUNNER_TEMP/execplan-bin/execplan" validate "${arguments[@]}"
