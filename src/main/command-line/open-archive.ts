import type { CallName, Request, Response } from '../core/contract/calls';

/** An open archive, asked as the window asks it, through the same parsers: what a window may not say, nor may a command. */
export interface OpenArchive {
  ask<C extends CallName>(call: C, request: Request<C>): Promise<Response<C>>;
}
