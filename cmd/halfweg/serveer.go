package main

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"time"

	"halfweg/web"
)

// serveer answers requests until ctx ends, and then lets those under way finish.
func serveer(ctx context.Context, l net.Listener, site http.Handler, log *slog.Logger) error {
	server := web.NieuweHTTP(site, web.StandaardTijden, log)
	klaar := make(chan error, 1)
	go func() { klaar <- server.Serve(l) }()
	select {
	case err := <-klaar:
		return err
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	return server.Shutdown(stop)
}
