{
  "id": "${id}",
  "phone": "${phone}",
  "text": "${text}"
}
