export { default, metadata } from '../[locale]/not-found';
