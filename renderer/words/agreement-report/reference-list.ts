/** Where what the report cites was published. The key is how the text cites it. */
const references: Readonly<Record<string, string>> = {
  'Cicchetti & Feinstein, 1990':
    'Cicchetti D. V., Feinstein A. R. (1990). High agreement but low kappa: II. Resolving the paradoxes. Journal of Clinical Epidemiology 43, 551–558.',
  'Cohen, 1960':
    'Cohen J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20, 37–46.',
  'Fleiss, Cohen & Everitt, 1969':
    'Fleiss J. L., Cohen J., Everitt B. S. (1969). Large sample standard errors of kappa and weighted kappa. Psychological Bulletin 72, 323–327.',
  'Gwet, 2008':
    'Gwet K. L. (2008). Computing inter-rater reliability and its variance in the presence of high agreement. British Journal of Mathematical and Statistical Psychology 61, 29–48.',
  'Gwet, 2014': 'Gwet K. L. (2014). Handbook of Inter-Rater Reliability, 4th ed. Advanced Analytics.',
  'Hripcsak & Rothschild, 2005':
    'Hripcsak G., Rothschild A. S. (2005). Agreement, the F-measure, and reliability in information retrieval. Journal of the American Medical Informatics Association 12, 296–298.',
  'Krippendorff, 2019': 'Krippendorff K. (2019). Content Analysis: An Introduction to Its Methodology, 4th ed. Sage.',
  'Krippendorff et al., 2016':
    'Krippendorff K., Mathet Y., Bouvry S., Widlöcher A. (2016). On the reliability of unitizing textual continua: further developments. Quality & Quantity 50, 2347–2364.',
  'Passonneau, 2006':
    'Passonneau R. (2006). Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation. Proceedings of LREC 2006, 831–836.',
};

/** The publications that a text cites, by name. */
export function referencesIn(text: string): readonly string[] {
  return Object.entries(references).flatMap(([citation, reference]) => (text.includes(citation) ? [reference] : []));
}
