/** The address as it may be shown: without its password. */
export const withoutPassword = (address: string): string =>
  address.replace(/^([a-z]+:\/\/[^:/?#@]*):.*@/iu, "$1@").replaceAll(/([?&](?:password|sslpassword)=)[^&#]*/giu, "$1…");
