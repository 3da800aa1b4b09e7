import type { Server } from "node:http";
import type { Environment } from "../env.server";
import { StartError } from "../terminal.server";

/** Opens the port of the configuration. @throws StartError when the port or the address cannot be had */
export function listen(server: Server, { HOST, PORT }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new StartError(sentenceFor(error, HOST, PORT))),
    );
    server.listen(PORT, HOST, resolve);
  });
}

/** The address to type into a browser on this machine. */
export function localUrl({ HOST, PORT }: Environment): string {
  const everywhere = ["0.0.0.0", "::", "127.0.0.1", "::1"];
  return `http://${everywhere.includes(HOST) ? "localhost" : HOST}:${PORT}`;
}

function sentenceFor(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `Der Port ${port} ist schon belegt. Beenden Sie das andere Programm oder wählen Sie einen anderen Port, zum Beispiel mit „PORT=${port + 1} npm start“.`;
    case "EACCES":
      return `Der Port ${port} darf von diesem Benutzerkonto nicht geöffnet werden. Wählen Sie einen Port ab 1024.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `Die Adresse „${host}“ (HOST) gehört nicht zu diesem Rechner.`;
    default:
      return `Der Port ${port} an der Adresse „${host}“ konnte nicht geöffnet werden (${error.code ?? error.message}).`;
  }
}
