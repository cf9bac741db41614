/**
 * A failure whose message is already written for the person who reads it:
 * it names what went wrong, where, and what to do. Shown as it is; never with a stack.
 */
export class UserError extends Error {
  override readonly name = "UserError";
}
