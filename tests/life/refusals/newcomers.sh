# Run once in a copy of the living book: people, a category and settings that the ways count on,
# whatever the book's life has made of its own.
timebank book settings step 0:15 --quiet
timebank book settings welcome 5:00 --quiet
for limit in debit credit; do timebank book settings organisation-firm-limit-$limit none --quiet; done
for name in "Ann Baker" "Bo Chen" "Joe Fry" "Rob Cole" "Cara Dean"; do
    timebank member add "$name" --joined 1/9/2026 --quiet
done
timebank member add "Day Centre" --organisation --contact "Sister Mary" --joined 1/9/2026 --quiet
timebank category add Weeding --quiet
timebank exchange add Joe Ann 0:30 --on 3/9/2026 --for Weeding --quiet
timebank exchange add Joe Ann 0:30 --on 3/10/2026 --for Weeding --quiet
