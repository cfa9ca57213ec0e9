请办理：${place}
说明：${words}
