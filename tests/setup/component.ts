import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// How long to wait for what must come says nothing about the product; a busy machine may take longer than a second.
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);
