/** Where answers wait while it is shut. */
export class Gate {
  /** What an answer waits for. */
  opened: Promise<void> | undefined;

  /** Shuts it, and gives back what opens it again. */
  shut(): () => void {
    let open = (): void => undefined;
    this.opened = new Promise((resolve) => { open = resolve; });
    return open;
  }
}
