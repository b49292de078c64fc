package web

import (
	"log/slog"
	"net/http"
	"time"
)

// Tijden are how long a connection may take over each part of a request.
type Tijden struct {
	Kop      time.Duration // to send the header
	Lijf     time.Duration // to send all of it; a page sets a shorter time for a form
	Antwoord time.Duration // to be read the answer to
	Stil     time.Duration // between two requests
}

// StandaardTijden let somebody on a slow line send and fetch the largest file.
var StandaardTijden = Tijden{Kop: 10 * time.Second, Lijf: maxBestandTijd, Antwoord: 2 * time.Minute, Stil: 2 * time.Minute}

// maxKop is how many bytes the header of a request may be, cookies included.
const maxKop = 32 << 10

// NieuweHTTP makes the server for a site, which gives up on who is slow on
// purpose. What it has to say about connections goes to log.
func NieuweHTTP(site http.Handler, t Tijden, log *slog.Logger) *http.Server {
	return &http.Server{Handler: site, ReadHeaderTimeout: t.Kop, ReadTimeout: t.Lijf, WriteTimeout: t.Antwoord, IdleTimeout: t.Stil, MaxHeaderBytes: maxKop,
		ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelDebug)}
}
