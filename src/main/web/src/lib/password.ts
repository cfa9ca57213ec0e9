export const MIN_LENGTH = 10;

export interface PasswordCheck {
  length: boolean;
  ownName: boolean;
  different: boolean;
  same: boolean;
}

/** What can be seen while typing; whether a password is a common one the server knows alone. */
export function checkPassword(password: string, again: string, names: (string | null | undefined)[], current = ''): PasswordCheck {
  const lower = password.toLowerCase();
  const backwards = [...lower].reverse().join('');
  const known = names.map((name) => (name ?? '').trim().toLowerCase()).filter((name) => name.length >= (/^[\x00-\x7f]*$/.test(name) ? 3 : 2));
  return {
    length: [...password].length >= MIN_LENGTH,
    ownName: password !== '' && !known.some((name) => lower.includes(name) || backwards.includes(name)),
    different: password !== '' && password !== current,
    same: password !== '' && password === again,
  };
}

/** "JBSW Y3DP EHPK 3PXP": a secret as a person types it from the screen. */
export function inGroups(secret: string): string {
  return (secret.replace(/\s+/g, '').match(/.{1,4}/g) ?? []).join(' ');
}
