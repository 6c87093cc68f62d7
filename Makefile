# make            what must pass before a commit: vet and all tests
# make run        the main job: the reports of the fixtures, under out/rapporten
# make golden     accept what the tests make now, and show what changed
# make bench      the benchmarks, COUNT times each, for benchstat
# make fuzz       each fuzz target FUZZTIME times: a count, for a time in seconds can end in
#                 "context deadline exceeded" while nothing is wrong (go.dev/issue/75804)
# make look       every page of every fixture as a picture, under out/look
# make pictures   the pictures of the README, under golden/pages (LibreOffice, poppler)
# make release    the program for Windows, macOS and Linux, under out/release; that of
#                 this machine is tried, and when it does not work there is no release
# make clean      forget all of that

DATE     ?= 2026-11-13
COUNT    ?= 10
FUZZTIME ?= 20000x
SYSTEMS   = windows/amd64 windows/arm64 darwin/amd64 darwin/arm64 linux/amd64 linux/arm64

.PHONY: test run golden bench fuzz look pictures release clean

test:
	go vet ./...
	go test ./...

run:
	go run ./cmd/spoor2 generate --date $(DATE) --out out/rapporten fixtures/ok

golden:
	find golden -type f ! -name '*.go' ! -name '*.png' -delete
	go test ./reports/check -update # the examples of the rules are made of its files
	go test ./... -update
	git status --short golden cmd/spoor2/testdata

bench:
	@mkdir -p out
	go test -run '^$$' -bench . -benchmem -count $(COUNT) ./... | tee out/bench.txt

fuzz:
	@go list ./... | while read -r pkg; do \
		go test "$$pkg" -list '^Fuzz' | grep '^Fuzz' | while read -r target; do \
			echo "$$pkg $$target"; \
			go test "$$pkg" -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) </dev/null || exit 1; \
		done || exit 1; \
	done

look: run
	rm -rf out/look
	find out/rapporten -name '*.pdf' | while read -r pdf; do \
		page=out/look/$$(basename "$$pdf" .pdf); mkdir -p "$$page"; \
		pdftoppm -png -r 80 "$$pdf" "$$page/p" || exit 1; \
	done

pictures:
	rm -rf out/pictures; mkdir -p out/pictures
	go build -o out/pictures/spoor2 ./cmd/spoor2
	cd out/pictures; \
	printf '%s' '{"formatVersion": 1, "case": {"id": "2026-0042"}, "employee": {"name": {"initials": "A.", "firstName": "Anneke", "prefix": "de", "lastName": "Vries"}, "salutation": "mevr", "phone": "06-00000001"}}' > werkmap.json; \
	./spoor2 convert werkmap.json werkmap.xlsx; \
	soffice -env:UserInstallation=file://$$PWD/office --headless --convert-to pdf werkmap.xlsx >/dev/null 2>&1; \
	pdftoppm -png -r 110 -f 2 -l 2 -x 50 -y 50 -W 800 -H 540 -singlefile werkmap.pdf ../../golden/pages/werkmap; \
	./spoor2 check --pdf controle.pdf --date 2026-11-13 ../../fixtures/refused/elamrani.json >/dev/null; \
	./spoor2 timeline --pdf tijdlijn.pdf --date $(DATE) ../../fixtures/ok/yilmaz.json >/dev/null; \
	./spoor2 generate --quiet --date 2026-11-20 --out . ../../fixtures/ok/devries.json; \
	page() { pdftoppm -png -r 52 -f $$2 -l $$2 -singlefile $$1 ../../golden/pages/$$3; }; \
	page controle.pdf 1 controle; page tijdlijn.pdf 1 tijdlijn; \
	page 2026-0042/2026-0042-voortgang-03.pdf 1 voortgang-1; page 2026-0042/2026-0042-voortgang-03.pdf 4 voortgang-4; \
	page 2026-0042/2026-0042-eindrapportage.pdf 2 eind-2

release:
	@mkdir -p out/release
	@for system in $(SYSTEMS); do \
		os=$${system%/*}; arch=$${system#*/}; file=out/release/spoor2-$$os-$$arch; \
		[ $$os = windows ] && file=$$file.exe; \
		echo $$file; \
		CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch go build -trimpath -ldflags '-s -w' -o $$file ./cmd/spoor2 || exit 1; \
	done
	@cd out/release && sha256sum spoor2-* > SHA256SUMS
	@rm -rf out/smoke; mkdir -p out/smoke
	@program=$$PWD/out/release/spoor2-$$(go env GOHOSTOS)-$$(go env GOHOSTARCH)$$(go env GOHOSTOS | sed -n 's/windows/.exe/p'); cd out/smoke; \
		"$$program" version && "$$program" new --example zaak.xlsx && "$$program" check --date $(DATE) zaak.xlsx && \
		"$$program" generate --quiet --date $(DATE) --out rapporten zaak.xlsx || { rm -rf ../release; exit 1; }

clean:
	rm -rf out
	go clean -testcache
