/** How many cases a property test tries: few in `npm test`, many where `PROPERTY_RUNS` asks for them. */
export const propertyRuns = Number(process.env.PROPERTY_RUNS ?? 100);
