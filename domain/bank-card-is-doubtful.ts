/** Does a bank card number fail its Luhn check, or is it no 12–19 digits? Only ever a warning (domain reference §5.10). */
export const bankCardIsDoubtful = (typed: string): boolean => {
  const digits = typed.replace(/[\s-]/gu, '');
  if (!/^\d{12,19}$/u.test(digits)) return true;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 !== 0;
};
