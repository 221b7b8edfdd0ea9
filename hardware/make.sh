#!/usr/bin/env bash
# Makes what the hardware's sources say, into out/hardware, and checks it, stage by stage; the last line
# is `N passed, N failed`. Each stage says `passed: …` or `FAILED: …` of each check.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
log=out/hardware/make.log
mkdir -p out/hardware
: >$log
begun=$SECONDS

for stage in guide power light calibration schematic enclosure; do
    echo "$stage:" | tee -a $log
    stage_begun=$SECONDS
    # A stage that breaks off between two checks is a failure too.
    if ! hardware/$stage/make.sh 2>&1 | tee $log.stage; then
        grep -q '^FAILED: ' $log.stage || echo "FAILED: the stage $stage broke off" | tee -a $log.stage
    fi
    cat $log.stage >>$log
    echo "  ($((SECONDS - stage_begun)) s)"
done
rm -f $log.stage
echo "Made in out/hardware in $((SECONDS - begun)) s."
passed=$(grep -c '^passed: ' $log)
failed=$(grep -c '^FAILED: ' $log)
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
