/** One line that tells a person who waits how far it is. Where nobody sees it, it writes nothing. */
export class ProgressLine {
  constructor(private readonly stream: NodeJS.WriteStream) {}

  show(done: number, total: number, current: string): void {
    if (!this.stream.isTTY) return;
    const text = `${done} of ${total} runs: ${current}`;
    this.stream.write(`\r\x1b[K${text.slice(0, (this.stream.columns || 80) - 1)}`);
  }

  clear(): void {
    if (this.stream.isTTY) this.stream.write("\r\x1b[K");
  }
}
