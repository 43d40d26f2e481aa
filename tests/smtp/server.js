// A real SMTP server for tests: node server.js '{"port":0,"security":"none|starttls|tls","user":"…","password":"…","key":"key.pem","cert":"cert.pem","refuse":"address"}'
// Writes one JSON line to the output when it listens ({port}), and one for each letter that it takes ({from, to, secure, user, raw}). It ends with its input.
import { readFileSync } from "node:fs";
import { SMTPServer } from "smtp-server";

const said = JSON.parse(process.argv[2]);
const tell = (line) => process.stdout.write(JSON.stringify(line) + "\n");

const server = new SMTPServer({
  secure: said.security === "tls",
  key: said.key && readFileSync(said.key),
  cert: said.cert && readFileSync(said.cert),
  disabledCommands: [...(said.security === "none" ? ["STARTTLS"] : []), ...(said.user ? [] : ["AUTH"])],
  authOptional: !said.user,
  authMethods: said.methods ?? ["PLAIN", "LOGIN"],
  onAuth(auth, session, done) {
    done(auth.username === said.user && auth.password === said.password ? null : new Error("wrong user or password"), { user: auth.username });
  },
  onRcptTo(address, session, done) {
    done(address.address === said.refuse ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : null);
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => {
      tell({
        from: session.envelope.mailFrom.address,
        to: session.envelope.rcptTo.map((one) => one.address),
        secure: session.secure,
        user: session.user ?? null,
        raw: Buffer.concat(parts).toString("latin1"),
      });
      done();
    });
  },
});
server.on("error", (problem) => tell({ problem: problem.message }));
server.listen(said.port, "127.0.0.1", () => tell({ port: server.server.address().port }));
process.stdin.resume().on("end", () => process.exit(0));
