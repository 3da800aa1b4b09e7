import type { MeasureStory } from "../story";
import { measure02 } from "./measure-02";
import { measure03 } from "./measure-03";
import { measure04 } from "./measure-04";
import { measure05 } from "./measure-05";
import { measure06 } from "./measure-06";
import { measure07 } from "./measure-07";
import { measure08 } from "./measure-08";
import { measure09 } from "./measure-09";
import { measure10 } from "./measure-10";
import { measure11 } from "./measure-11";
import { measure12 } from "./measure-12";
import { measure13 } from "./measure-13";
import { measure14 } from "./measure-14";
import { measure15 } from "./measure-15";
import { measure16 } from "./measure-16";
import { measure17 } from "./measure-17";
import { measure18 } from "./measure-18";
import { measure19 } from "./measure-19";
import { measure20 } from "./measure-20";
import { measure21 } from "./measure-21";
import { measure22 } from "./measure-22";
import { measure23 } from "./measure-23";
import { measure24 } from "./measure-24";

/** The modelled histories of measures 2 to 24. */
export const stories: readonly MeasureStory[] = [
  measure02,
  measure03,
  measure04,
  measure05,
  measure06,
  measure07,
  measure08,
  measure09,
  measure10,
  measure11,
  measure12,
  measure13,
  measure14,
  measure15,
  measure16,
  measure17,
  measure18,
  measure19,
  measure20,
  measure21,
  measure22,
  measure23,
  measure24,
];
