// A mail server for tests, on a free port of this machine. What it is told on its standard input it does to the next letters; what comes
// in it tells line by line, as JSON. It ends with whoever has started it.
const { SMTPServer } = require('smtp-server');

let manner = 'accept';
process.stdin.setEncoding('utf8').on('data', text => {
  for (const line of text.split('\n').filter(Boolean)) {
    manner = line;
    tell({ manner });
  }
}).on('end', () => process.exit(0));

const tell = entry => process.stdout.write(JSON.stringify(entry) + '\n');
const headerOf = (letter, name) => new RegExp('^' + name + ': *(.*(?:\r\n[ \t].*)*)', 'im').exec(letter)?.[1] ?? null;

const server = new SMTPServer({
  authOptional: process.argv[2] !== 'auth',
  allowInsecureAuth: true,
  disabledCommands: process.argv[2] === 'tls' ? [] : ['STARTTLS'],
  logger: false,
  onAuth: (auth, session, done) => auth.username === 'tcns' && auth.password === 'mật khẩu/thư' ? done(null, { user: 'tcns' }) : done(new Error('No such user')),
  onConnect(session, done) {
    if (manner !== 'mute') done();
  },
  onRcptTo(address, session, done) {
    if (manner === 'refuse' || manner === 'refuse ' + address.address) return done(Object.assign(new Error('No such box <' + address.address + '>'), { responseCode: 550 }));
    return done();
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on('data', part => parts.push(part)).on('end', () => {
      const letter = Buffer.concat(parts).toString('utf8');
      tell({
        to: session.envelope.rcptTo.map(one => one.address),
        from: session.envelope.mailFrom.address,
        messageId: headerOf(letter, 'Message-ID'),
        manner,
        letter,
      });
      if (manner === 'drop') for (const connection of server.connections) connection._socket.destroy();
      else if (manner !== 'hang') done();
    });
  },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => tell({ port: server.server.address().port }));
