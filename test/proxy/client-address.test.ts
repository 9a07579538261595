import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressBlock, addressList, clientAddress } from '../../proxy/middleware/client-address.ts';

const trusted = addressList('10.0.0.0/8, 192.168.1.7, fd00::/8') ?? assert.fail();

const seen: [sentence: string, peer: string, forwarded: string | undefined, address: string][] = [
  ['the peer, where nothing is forwarded', '203.0.113.5', undefined, '203.0.113.5'],
  ['the peer, where the peer is not trusted, whatever it says', '203.0.113.5', '198.51.100.1', '203.0.113.5'],
  ['the forwarded address, behind a trusted proxy', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
  ['the right-most that is not a proxy, whatever stands left of it', '10.1.2.3', '1.1.1.1, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
  ['the left-most proxy, where all are', '10.1.2.3', '10.0.0.1, 192.168.1.7', '10.0.0.1'],
  ['an IPv4 client that came over IPv6', '::ffff:10.1.2.3', '::ffff:198.51.100.1', '198.51.100.1'],
  ['an IPv6 client', 'fd00::1', '2001:db8::5', '2001:db8::5'],
  ['an address with its port', '10.1.2.3', '198.51.100.1:55555', '198.51.100.1'],
  ['an IPv6 address with its port', '10.1.2.3', '[2001:db8::5]:443', '2001:db8::5'],
  ['the proxy, where what it forwards is no address', '10.1.2.3', 'unknown', '10.1.2.3'],
  ['the last good hop, where one is spoilt', '10.1.2.3', '198.51.100.1, <script>, 10.0.0.2', '10.0.0.2'],
  ['the proxy, where it forwards nothing', '10.1.2.3', '', '10.1.2.3'],
];

for (const [sentence, peer, forwarded, address] of seen) {
  test(`sees ${sentence}`, () => {
    assert.equal(clientAddress(peer, forwarded, trusted), address);
  });
}

test('believes nobody where nobody is trusted', () => {
  assert.equal(clientAddress('10.1.2.3', '198.51.100.1', undefined), '10.1.2.3');
  assert.equal(clientAddress('', undefined, undefined), 'unknown');
});

test('counts an IPv6 network as one, however it is written', () => {
  const whole = addressBlock('2001:db8:1:2:3:4:5:6');
  for (const other of ['2001:db8:1:2::1', '2001:0db8:0001:0002:ffff::', '2001:DB8:1:2:0:0:0:9']) assert.equal(addressBlock(other), whole);
  assert.notEqual(addressBlock('2001:db8:1:3::1'), whole);
  assert.equal(addressBlock('::1'), '0:0:0:0');
  assert.equal(addressBlock('198.51.100.1'), '198.51.100.1');
});

test('refuses a list that is not one', () => {
  for (const text of ['10.0.0.0/33', '10.0.0', 'fd00::/129', '10.0.0.0/8/8', 'nobody', '10.0.0.1/', '10.0.0.1/-1']) assert.equal(addressList(text), null, text);
});
