// The rules of access written a second time, as Cedar policies, to hold package
// toegang to them. Only tests need the engine, so it stays out of the product.
module halfweg/orakel

go 1.26.0

require (
	github.com/cedar-policy/cedar-go v1.9.1
	halfweg v0.0.0-00010101000000-000000000000
)

require (
	github.com/go-json-experiment/json v1.27.2 // indirect
	go.yaml.in/yaml/v3 v3.0.6 // indirect
	golang.org/x/exp v0.0.0-20220921023135-46d9e7742f1e // indirect
)

replace halfweg => ..
