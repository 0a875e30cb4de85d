// Counts what held and what did not, and says it as it goes. One tally a program.

export class Tally {
  passed = 0;
  failed = 0;

  // `findings` is a list of sentences; an empty one means that the check held.
  record(name, findings) {
    if (findings.length === 0) {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    console.log(`FAILED ${name}`);
    for (const finding of findings.slice(0, 12)) console.log(`  ${finding}`);
    if (findings.length > 12) console.log(`  … and ${findings.length - 12} more`);
  }

  // The closing line; returns the exit code.
  close() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 && this.passed > 0 ? 0 : 1;
  }
}
