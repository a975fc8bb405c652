/** The command line was given something that it cannot do. */
export class WrongUsage extends Error {}
