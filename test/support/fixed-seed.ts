import fc from 'fast-check';

/*
 * Property tests try the same inputs in every run, so that a run that failed can be repeated and a change is not blamed
 * for what was there before. KALINT_TEST_SEED=NUMBER tries others.
 */
fc.configureGlobal({ seed: Number(process.env.KALINT_TEST_SEED ?? 20_261_123) });
