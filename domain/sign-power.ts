/** The special power of a power of attorney (D05) without which an agent's signature on an agreement does not bind (domain reference §1.4, §1.7 V7). */
export const SIGN_POWER = '签署调解协议等文书';
