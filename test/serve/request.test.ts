import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/serve/request.ts';

const port = 4321;
const ask = (target: string | undefined, host: string | undefined = '127.0.0.1:4321', method = 'GET') =>
  readRequest({ method, host, target }, port);

describe('a request', () => {
  it.each([
    ['/', [], true],
    ['/a.html', ['a.html'], false],
    ['/runbooks/', ['runbooks'], true],
    ['/runbooks/db%20failover.html?x=1#y', ['runbooks', 'db failover.html'], false],
    ['/%C3%A4/%E2%82%AC.html', ['ä', '€.html'], false],
    ['/100%25.html', ['100%.html'], false],
    ['/a..b/c...html', ['a..b', 'c...html'], false],
    ['/.onlyonce-serve/events', ['.onlyonce-serve', 'events'], false],
  ])('for %s is a path', (target, names, isFolder) => {
    expect(ask(target)).toMatchObject({ names, isFolder });
  });

  it.each([
    '/../secret',
    '/a/../../secret',
    '/..',
    '/%2e%2e/secret',
    '/%2E%2E%2Fsecret',
    '/..%2fsecret',
    '/a%2fb.html',
    '/.%2e/secret',
    '/a/./b.html',
    '//',
    '//evil.example/',
    '/a//b.html',
    '/%00',
    '/a.html%00.png',
    '/.onlyonce/manifest.json',
    '/.OnlyOnce/manifest.json',
    '/%2eonlyonce/manifest.json',
    '/.git/config',
    '/a/.env',
    '/.onlyonce-serve/../a.html',
    '/.onlyonce-serve/.onlyonce/x',
    '/.onlyonce-serve//x',
  ])('for %s finds nothing', (target) => {
    expect(ask(target)).toEqual({ status: 404 });
  });

  it.each(['', 'a.html', '*', 'http://127.0.0.1:4321/', '?x', '/%', '/%zz', '/%c3%28', '/%ff', undefined])(
    'for %s is not one',
    (target) => {
      expect(ask(target)).toEqual({ status: 400 });
    },
  );

  it.each(['127.0.0.1:4321', 'localhost:4321', 'LOCALHOST:4321', '[::1]:4321'])(
    'may name the host %s',
    (host) => {
      expect(ask('/', host)).not.toHaveProperty('status');
    },
  );

  it.each([
    undefined,
    '',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1:4321.evil.example',
    'localhost',
    'localhost.:4321',
    'evil.example',
    'evil.example:4321',
    'localhost.evil.example:4321',
    '127.0.0.2:4321',
    '0.0.0.0:4321',
    '[::]:4321',
    '192.168.1.2:4321',
    'localhost:4321@evil.example',
  ])('may not name the host %s', (host) => {
    expect(readRequest({ method: 'GET', host, target: '/' }, port)).toEqual({ status: 421 });
  });

  it('may leave out the port where it is 80', () => {
    const read = readRequest({ method: 'GET', host: 'localhost', target: '/' }, 80);
    expect(read).not.toHaveProperty('status');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'get', undefined])(
    'may not be %s',
    (method) => {
      expect(readRequest({ method, host: 'localhost:4321', target: '/' }, port)).toEqual({ status: 405 });
    },
  );
});
