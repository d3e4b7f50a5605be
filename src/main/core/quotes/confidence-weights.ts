/** Made by `npm run calibrate`. */
export const WEIGHTS: Readonly<Record<string, number>> = { quote: 2 };
