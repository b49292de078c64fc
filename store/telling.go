package store

import (
	"context"
	"sync/atomic"
)

type telling struct{}

// MetTelling returns a context in which questions to the database are counted:
// tests hold two answers that must not be told apart to the same work.
func MetTelling(ctx context.Context) (context.Context, *atomic.Int64) {
	n := new(atomic.Int64)
	return context.WithValue(ctx, telling{}, n), n
}

func tel(ctx context.Context) {
	if n, is := ctx.Value(telling{}).(*atomic.Int64); is {
		n.Add(1)
	}
}
