/** The value below which a standard normal variable stays with probability 0.975. */
export const normal975 = 1.959963984540054;

/**
 * The value below which Student's t stays with probability 0.975: half the width of a 95% interval in standard errors.
 *
 * Up to 200 degrees of freedom ν it solves A(t | ν) = 0.95 with Newton's steps, where A is the probability of |T| ≤ t
 * as a finite sum over θ = arctan(t / √ν):
 *
 *     ν odd    A = (2 / π) (θ + sin θ (cos θ + ⅔ cos³ θ + … + (2·4···(ν − 3)) / (3·5···(ν − 2)) cos^(ν−2) θ))
 *     ν even   A = sin θ (1 + ½ cos² θ + … + (1·3···(ν − 3)) / (2·4···(ν − 2)) cos^(ν−2) θ)
 *
 * Above that it is the expansion around the normal quantile, whose next term is below 10⁻¹¹.
 *
 * Abramowitz M., Stegun I. A. (1964). Handbook of Mathematical Functions, 26.7.3, 26.7.4 and 26.7.5.
 *
 * Example: 1 degree of freedom gives tan(0.475 π) = 12.7062; 2 give 0.95 √(2 / (1 − 0.95²)) = 4.3027.
 *
 * @throws RangeError if the degrees of freedom are not a whole number from 1.
 */
export function studentT975(degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError('Degrees of freedom are a whole number from 1.');
  if (degrees === 1) return Math.tan(0.475 * Math.PI);
  if (degrees > 200) return expansion(degrees);
  let t = normal975;
  // A is concave in t, so that steps from below never overshoot.
  for (let step = Number.POSITIVE_INFINITY; step > 1e-14 * t; t += step) step = newtonStep(t, degrees);
  return t;
}

function newtonStep(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let terms = term;
  for (let factor = isOdd ? 2 : 1; factor <= degrees - 3; factor += 2) {
    term *= (factor / (factor + 1)) * cosine * cosine;
    terms += term;
  }
  const scale = isOdd ? 2 / Math.PI : 1;
  const within = scale * ((isOdd ? angle : 0) + sine * terms);
  // dA/dθ is (ν − 1) cos θ times the last term, and dθ/dt is cos² θ / √ν.
  const slope = (scale * (degrees - 1) * term * cosine ** 3) / Math.sqrt(degrees);
  return (0.95 - within) / slope;
}

function expansion(degrees: number): number {
  const z = normal975;
  const corrections = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return corrections.reduce((sum, correction, at) => sum + correction / degrees ** (at + 1), z);
}
