import { Binary, Long } from "bson";
import { isNumeric, toNumber, typeAlias } from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { ValueTest } from "./path-tests.js";

const bad = (message: string) => new MongoError(2, message);

/** $bitsAllSet, $bitsAllClear, $bitsAnySet and $bitsAnyClear: the operand is a mask or a list of positions. */
export function bitTest(operator: string, operand: unknown): ValueTest {
  let positions: number[];
  if (Array.isArray(operand)) {
    positions = operand.map((position: unknown) => {
      const bit = toNumber(position);
      if (!Number.isInteger(bit) || bit < 0) throw bad(`bit positions must be >= 0 but got: ${bit}`);
      return bit;
    });
  } else if (isNumeric(operand)) {
    const mask = toNumber(operand);
    if (!Number.isInteger(mask)) throw new MongoError(9, `Expected an integer: ${operator}: ${mask}`);
    if (mask < 0) throw new MongoError(9, `Expected a non-negative number in: ${operator}: ${mask}`);
    positions = bitsOf(BigInt(mask), 64);
  } else if (operand instanceof Binary) {
    positions = binaryBits(operand);
  } else {
    throw bad(`${operator} takes an Array, a number, or a BinData but received: ${typeAlias(operand)}`);
  }
  return (value) => {
    let isSet: (bit: number) => boolean;
    if (value instanceof Binary) {
      const set = new Set(binaryBits(value));
      isSet = (bit) => set.has(bit);
    } else {
      const number = toNumber(value);
      if (!isNumeric(value) || !Number.isInteger(number) || Math.abs(number) > 2 ** 63) return false;
      const bits = BigInt.asIntN(64, value instanceof Long ? value.toBigInt() : BigInt(number));
      isSet = (bit) => ((bits >> BigInt(Math.min(bit, 63))) & 1n) === 1n;
    }
    switch (operator) {
      case "$bitsAllSet":
        return positions.every(isSet);
      case "$bitsAllClear":
        return !positions.some(isSet);
      case "$bitsAnySet":
        return positions.some(isSet);
      default:
        return !positions.every(isSet);
    }
  };
}

function bitsOf(mask: bigint, width: number): number[] {
  return Array.from({ length: width }, (_, bit) => bit).filter((bit) => ((mask >> BigInt(bit)) & 1n) === 1n);
}

function binaryBits(value: Binary): number[] {
  return [...value.buffer.subarray(0, value.position)].flatMap((byte, i) =>
    bitsOf(BigInt(byte), 8).map((bit) => bit + i * 8),
  );
}
